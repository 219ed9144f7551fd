import { type Duplex, Readable } from "node:stream";

/** What a stream makes of its source. A failure of the source is thrown as it came, one of the stream as `explain` gives it. Both are closed at the end. */
export async function* passThrough<Out>(input: AsyncIterable<unknown>, stream: Duplex, explain: (error: unknown) => unknown): AsyncGenerator<Out> {
  const source = Readable.from(input);
  let broken: Error | null = null;
  source.on("error", (error) => {
    broken = error;
    stream.destroy(error);
  });
  source.pipe(stream);
  try {
    yield* stream as AsyncIterable<Out>;
  } catch (error) {
    throw broken ?? explain(error);
  } finally {
    source.destroy();
    stream.destroy();
  }
}
