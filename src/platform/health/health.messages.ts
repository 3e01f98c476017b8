import { defineMessages } from '../http/messages';

defineMessages({
  'database-unreachable': { vi: 'Cơ sở dữ liệu không trả lời.', en: 'The database does not answer.' },
  'queues-unreachable': { vi: 'Hàng đợi công việc không trả lời.', en: 'The job queues do not answer.' },
});
