import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Every table TypeORM knows; a test compares them with the migrated catalogue. */
export const entities: EntityTarget<ObjectLiteral>[] = [];
