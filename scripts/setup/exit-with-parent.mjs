// Loaded into each child with --import: if the command that started it is killed outright, nobody else would ever stop it.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, 500).unref();
