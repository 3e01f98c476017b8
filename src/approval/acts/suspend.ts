import { reasonedBody, defineAct } from '../act';

export const suspend = defineAct({ type: 'suspend', summary: 'Suspend the procedure', body: reasonedBody });
