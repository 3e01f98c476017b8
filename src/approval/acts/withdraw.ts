import { actBody, defineAct } from '../act';

export const withdraw = defineAct({ type: 'withdraw', summary: 'Withdraw the document', body: actBody });
