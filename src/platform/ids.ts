import { v7 } from 'uuid';

/** A new UUIDv7. Made here, not in the database, so that rows of one command can refer to each other. */
export const newId = (): string => v7();
