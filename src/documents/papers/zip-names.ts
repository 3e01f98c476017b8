const endOfDirectory = 0x06054b50;
const entryHead = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * The names in a ZIP's directory, read from the file's last bytes without unpacking anything; null where the file does
 * not end as a ZIP does, or its directory is longer than what is given.
 */
export function zipNames(tail: Buffer, fileSize: number): string[] | null {
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + endLength > tail.length || tail.readUInt32LE(end) !== endOfDirectory) return null;
  const entries = tail.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = tail.readUInt32LE(end + 16) - (fileSize - tail.length);
  for (let entry = 0; entry < entries; entry += 1) {
    if (at < 0 || at + entryLength > end || tail.readUInt32LE(at) !== entryHead) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => tail.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(tail.toString('utf8', at + entryLength, at + entryLength + name));
    at += entryLength + name + extra + comment;
  }
  return names;
}
