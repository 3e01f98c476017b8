import type { DemoVote } from '../documents/vote';

/** Fifteen in office, twelve in the room: eleven in favour, one with another opinion; three were away on duty. */
export const votes: readonly DemoVote[] = [
  { by: 'chair', choice: 'for' },
  { by: 'deputy', choice: 'for' },
  { by: 'member01', choice: 'for' },
  { by: 'member02', choice: 'for' },
  { by: 'member03', choice: 'for' },
  { by: 'member04', choice: 'other', body: 'Bảo lưu ý kiến về chỉ tiêu điều động, luân chuyển cán bộ.' },
  { by: 'member05', choice: 'for' },
  { by: 'member06', choice: 'for' },
  { by: 'member07', choice: 'for' },
  { by: 'member08', choice: 'for' },
  { by: 'member11', choice: 'for' },
  { by: 'member12', choice: 'for' },
];
