/** Sizes of the deliveries that make up a workspace of this many messages: one of half of them, one of a tenth, and 200 small ones. */
export function planLoad(messages: number): number[] {
  const [large, middle] = [Math.ceil(messages / 2), Math.floor(messages / 10)];
  const rest = messages - large - middle;
  const small = Math.ceil(rest / 200);
  const sizes = [large, middle];
  for (let left = rest; left > 0; left -= small) sizes.push(Math.min(small, left));
  return sizes.filter((size) => size > 0);
}
