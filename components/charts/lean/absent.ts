/** Stands in for a part of a library that no chart here draws with: fails at once where one begins to, and says what to do. */
export function absent(name: string) {
  return (): never => {
    throw new Error(`${name} is left out of what browsers load: add it to components/charts/lean`);
  };
}
