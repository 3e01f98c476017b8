import { z } from 'zod';
import { channels } from './comment.entity';
import { uuid } from '../platform/http/schemas';

/** How a request says that an opinion is somebody else's; also of answers. */
export const enteredForAnother = {
  by: uuid.optional().meta({
    description: 'Whose it is: your organisation, your principal, or whom the office enters it for.',
  }),
  channel: z.enum(channels).default('app').meta({ description: 'How it reached the office.' }),
  paperId: uuid.optional().meta({
    description: 'The paper of the dossier it is entered from; needed for `letter` and `paper-form`.',
  }),
};
