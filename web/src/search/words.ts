import { wordsIn } from '../language/language';

export const useSearchWords = wordsIn({
  vi: {
    title: 'Tìm kiếm',
    label: 'Tìm trong văn bản và ý kiến',
    hint: 'Gõ có dấu hoặc không dấu; kết quả đúng dấu đứng trước.',
    find: 'Tìm',
    found: (n: number) => `Tìm thấy trong ${n} văn bản.`,
    none: 'Không tìm thấy nội dung nào mà bạn được xem.',
    noneYet: 'Chưa tìm thấy; còn văn bản chưa tìm đến.',
    more: 'Tìm tiếp',
    moreInside: 'Văn bản này còn những chỗ khác có các từ đó.',
    kind: { document: 'Tên văn bản', clause: 'Nội dung', comment: 'Ý kiến' },
    version: (n: number) => `bản ${n}`,
  },
  en: {
    title: 'Search',
    label: 'Search texts and comments',
    hint: 'With accents or without; what has the accents comes first.',
    find: 'Search',
    found: (n: number) => (n === 1 ? 'Found in 1 document.' : `Found in ${n} documents.`),
    none: 'Nothing found in what you may see.',
    noneYet: 'Nothing found so far; some documents were not looked at yet.',
    more: 'Search on',
    moreInside: 'These words stand in more places of this document.',
    kind: { document: 'Title', clause: 'Text', comment: 'Comment' },
    version: (n: number) => `version ${n}`,
  },
});
