/** Stops with a clear message on a Node too old to run the rest. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  console.error(`Aftersend needs Node 20.9 or later; this is ${version}. Install a newer one from your system's packages or nodejs.org, then try again.`);
  process.exit(1);
}
