import type { Audience } from './audiences';
import type { NoticeKind } from './notifications.messages';

/** Who is told, and how it is worded for them. Somebody in several audiences of a fact gets the first wording. */
export type Rule = readonly (readonly [Audience, NoticeKind])[];
