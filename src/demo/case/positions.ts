import type { DemoPosition } from '../documents/opinions';

/** The chair keeps silent until the conclusion; the twelfth member spoke in the session only. */
export const positions: readonly DemoPosition[] = [
  { by: 'deputy', value: 'agree' },
  { by: 'member01', value: 'agree-with-comments' },
  { by: 'member02', value: 'agree-with-comments' },
  {
    by: 'member03',
    value: 'disagree',
    body: 'Chưa nhất trí với chỉ tiêu luân chuyển cán bộ; các nội dung khác nhất trí.',
  },
  { by: 'member04', value: 'agree-with-comments' },
  { by: 'member05', value: 'agree-with-comments' },
  { by: 'member06', value: 'agree' },
  { by: 'member07', value: 'agree-with-comments' },
  { by: 'member08', value: 'agree-with-comments' },
  { by: 'member09', value: 'agree-with-comments' },
  { by: 'member10', value: 'agree-with-comments', channel: 'letter' },
  { by: 'member11', value: 'agree' },
  { by: 'member13', value: 'no-comment' },
  { by: 'front', value: 'agree-with-comments' },
];
