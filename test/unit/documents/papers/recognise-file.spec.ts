import fc from 'fast-check';
import { Inspection } from '../../../../src/documents/papers/inspection';
import { recogniseFile } from '../../../../src/documents/papers/recognise-file';
import { aDocx, aZip } from '../../../support/files';

const recognised = (pieces: readonly Uint8Array[]): string | null => {
  const inspection = new Inspection();
  for (const piece of pieces) inspection.add(Buffer.from(piece));
  return recogniseFile(inspection.finish().glimpse);
};

describe('Recognising a file', () => {
  it('never fails, whatever the bytes, and never depends on the pieces they come in', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', '%PDF-', 'PK\x03\x04', 'PK\x03\x04PK\x05\x06', '0\x82\x01\x01'),
        fc.nat(200),
        (bytes, start, cut) => {
          const whole = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
          expect(recognised([whole.subarray(0, cut), whole.subarray(cut)])).toBe(recognised([whole]));
        },
      ),
    );
  });

  it('reads text whose letters are cut between two pieces', () => {
    const text = Buffer.from('Nghị quyết về cây xanh');
    expect(recognised([...text].map((byte) => Uint8Array.of(byte)))).toBe('text');
    expect(recognised([text.subarray(0, text.length - 7)])).toBe(null);
  });

  it('finds an office file’s directory behind much that comes before it', () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`word/media/image${n}.png`, 'x'.repeat(200)]),
    );
    const entries = { '[Content_Types].xml': '', ...pictures, 'word/document.xml': '' };
    expect(recognised([aZip(entries)])).toBe('docx');
  });

  it('takes no ZIP whose directory lies about where it is', () => {
    const zip = aDocx();
    zip.writeUInt32LE(0xffffffff, zip.length - 6);
    expect(recognised([zip])).toBe(null);
  });
});
