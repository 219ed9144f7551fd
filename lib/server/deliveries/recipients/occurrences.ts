/**
 * Counts how often each of many keys came, in 12 bytes a slot: a set of ten million addresses fits beside everything else. A key is
 * 32 hexadecimal digits of a hash, of which 64 bits are compared: two of ten million meet by chance once in 370,000 lists.
 */
export class Occurrences {
  private high = new Uint32Array(1 << 12);
  private low = new Uint32Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  private used = 0;

  /** How often the key has come, this time included. */
  add(key: string): number {
    if (this.used * 10 > this.counts.length * 6) this.grow();
    const [high, low] = [Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16)];
    const slot = this.slotOf(high, low);
    if (this.counts[slot] === 0) {
      this.used += 1;
      this.high[slot] = high;
      this.low[slot] = low;
    }
    const count = (this.counts[slot] ?? 0) + 1;
    this.counts[slot] = count;
    return count;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.counts.length - 1;
    let slot = (low ^ (high << 7)) & mask;
    while (this.counts[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { high, low, counts } = this;
    const size = counts.length * 2;
    [this.high, this.low, this.counts] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] ?? 0;
      if (count === 0) continue;
      const slot = this.slotOf(high[i] ?? 0, low[i] ?? 0);
      this.high[slot] = high[i] ?? 0;
      this.low[slot] = low[i] ?? 0;
      this.counts[slot] = count;
    }
  }
}
