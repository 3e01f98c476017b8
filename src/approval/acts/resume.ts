import { reasonedBody, defineAct } from '../act';

export const resume = defineAct({ type: 'resume', summary: 'Resume the procedure', body: reasonedBody });
