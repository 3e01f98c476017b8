import { wordsIn } from '../language/language';

export const useQuoteWords = wordsIn({
  vi: {
    begin: 'đoạn có ý kiến:',
    end: 'hết đoạn có ý kiến',
    comment: 'Góp ý về những chữ đã chọn',
    several:
      'Chữ đã chọn nằm ở nhiều mục. Mỗi ý kiến gắn với một mục và đi theo mục ấy khi dự thảo được sửa: hãy chọn chữ của một mục, hoặc góp ý về toàn văn.',
    label: 'Những chữ được góp ý',
    hint: 'Để trống nếu góp ý về cả mục. Muốn góp ý về vài chữ, hãy dán hoặc gõ đúng những chữ ấy.',
    once: 'Những chữ này được đánh dấu ở trên.',
    no: 'Mục này không có những chữ ấy. Hãy chép đúng từ câu chữ ở trên; chữ của mục khác thì góp ý ở mục khác, vì mỗi ý kiến gắn với một mục.',
    'more-than-once': 'Những chữ này có ở nhiều chỗ trong mục. Hãy trích dài hơn.',
    replaced: 'Thay cho những chữ được góp ý.',
  },
  en: {
    begin: 'commented words:',
    end: 'end of the commented words',
    comment: 'Comment on the selected words',
    several:
      'The selected words stand in several clauses. Each comment belongs to one clause and goes with it as the draft is revised: select words of one clause, or comment on the whole text.',
    label: 'Words commented on',
    hint: 'Leave it empty to comment on the whole clause. For a few words, paste or type them as they stand there.',
    once: 'These words are marked above.',
    no: 'The clause does not have these words. Copy them as they stand above; comment on words of another clause there, since each comment belongs to one clause.',
    'more-than-once': 'These words stand in the clause more than once. Quote more of them.',
    replaced: 'In place of the words commented on.',
  },
});
