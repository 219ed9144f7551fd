/** Lets readers that ask for the same thing while it is being read share one read. */
export function readOnce<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key) => {
    const known = running.get(key);
    if (known) return known;
    const started = read(key).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
