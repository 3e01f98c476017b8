import { defineMessages } from '../platform/http/messages';

defineMessages({
  'nothing-to-search': {
    vi: 'Hãy nhập ít nhất một từ để tìm.',
    en: 'Type at least one word to look for.',
  },
});
