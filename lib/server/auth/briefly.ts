const freshMs = 1_000;
const most = 5_000;

/** Keeps what a reader found for a second at most, so that whatever is revoked closes within that. A failure is not kept. */
export function briefly<T>(read: (key: string) => Promise<T>, now: () => number = () => performance.now()): Briefly<T> {
  const known = new Map<string, { found: Promise<T>; until: number }>();
  const ask = (key: string): Promise<T> => {
    const recent = known.get(key);
    if (recent && recent.until > now()) return recent.found;
    if (known.size >= most) known.clear();
    const found = read(key);
    known.set(key, { found, until: now() + freshMs });
    found.catch(() => known.get(key)?.found === found && known.delete(key));
    return found;
  };
  return Object.assign(ask, { forget: () => known.clear() });
}

export type Briefly<T> = ((key: string) => Promise<T>) & { forget: () => void };
