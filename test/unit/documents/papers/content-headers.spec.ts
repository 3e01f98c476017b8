import { attachment } from '../../../../src/documents/papers/content-headers';

describe('The name an attachment is saved under', () => {
  it.each([
    ['letter.pdf', `attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf`],
    ['Đề án.docx', `attachment; filename="de an.docx"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n.docx`],
    [`a"b;c%'d*.pdf`, `attachment; filename="a_b_c_'d*.pdf"; filename*=UTF-8''a%22b%3Bc%25%27d%2A.pdf`],
    ['文書.txt', `attachment; filename="__.txt"; filename*=UTF-8''%E6%96%87%E6%9B%B8.txt`],
  ])('of %s is one header that nothing in it can end', (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});
