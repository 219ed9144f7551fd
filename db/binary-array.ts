type Write<Value> = (buffer: Buffer, value: Value, at: number) => void;

const headerBytes = 20;

export const boolArray = binaryArray<boolean>(16, 1, (buffer, value, at) => buffer.writeUInt8(value ? 1 : 0, at));
export const int8Array = binaryArray<number>(20, 8, (buffer, value, at) => {
  buffer.writeInt32BE(Math.floor(value / 2 ** 32), at);
  buffer.writeUInt32BE(value >>> 0, at + 4);
});
/** Of 15 hexadecimal digits. */
export const eventIdArray = binaryArray<string>(20, 8, (buffer, id, at) => {
  buffer.write(`0${id}`, at, 8, "hex");
});
export const int2Array = binaryArray<number>(21, 2, (buffer, value, at) => buffer.writeInt16BE(value, at));
export const int4Array = binaryArray<number>(23, 4, (buffer, value, at) => buffer.writeInt32BE(value, at));
export const float8Array = binaryArray<number>(701, 8, (buffer, value, at) => buffer.writeDoubleBE(value, at));
/** With dashes or without. */
export const uuidArray = binaryArray<string>(2950, 16, (buffer, uuid, at) => {
  buffer.write(uuid.length === 32 ? uuid : uuid.replaceAll("-", ""), at, 16, "hex");
});

const textOid = 25;
const byteaOid = 17;

/** For text of any content; NUL, which Postgres text cannot hold, becomes U+FFFD. */
export function binaryTextArray<Row>(rows: readonly Row[], pick: (row: Row) => string | null): Buffer {
  const texts = rows.map((row) => storable(pick(row)));
  const size = texts.reduce<number>((sum, text) => sum + 4 + (text === null ? 0 : Buffer.byteLength(text)), headerBytes);
  const buffer = Buffer.allocUnsafe(size);
  let at = writeHeader(buffer, textOid, texts.length);
  for (const text of texts) {
    if (text === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const bytes = buffer.write(text, at + 4);
    buffer.writeInt32BE(bytes, at);
    at += 4 + bytes;
  }
  return buffer;
}

export function byteaArray<Row>(rows: readonly Row[], pick: (row: Row) => Uint8Array): Buffer {
  const values = rows.map(pick);
  const buffer = Buffer.allocUnsafe(values.reduce((sum, value) => sum + 4 + value.byteLength, headerBytes));
  let at = writeHeader(buffer, byteaOid, values.length);
  for (const value of values) {
    at = buffer.writeInt32BE(value.byteLength, at);
    buffer.set(value, at);
    at += value.byteLength;
  }
  return buffer;
}

function storable(text: string | null): string | null {
  return text?.includes("\0") ? text.replaceAll("\0", "\ufffd") : text;
}

function writeHeader(buffer: Buffer, elementOid: number, length: number): number {
  let at = 0;
  for (const field of [1, 1, elementOid, length, 1]) at = buffer.writeInt32BE(field, at);
  return at;
}

/**
 * Arrays in Postgres's binary form, for the thousands of values of the hot statement: neither side spends time on digits.
 * As array_recv reads it: dimensions, has-nulls, element type, length, lower bound; then each element's length and bytes.
 */
function binaryArray<Value>(elementOid: number, bytes: number, write: Write<Value>) {
  return <Row>(rows: readonly Row[], pick: (row: Row) => Value | null): Buffer => {
    const buffer = Buffer.allocUnsafe(headerBytes + rows.length * (4 + bytes));
    let at = writeHeader(buffer, elementOid, rows.length);
    for (const row of rows) {
      const value = pick(row);
      at = buffer.writeInt32BE(value === null ? -1 : bytes, at);
      if (value === null) continue;
      write(buffer, value, at);
      at += bytes;
    }
    return buffer.subarray(0, at);
  };
}
