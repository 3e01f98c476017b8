import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor';
import type { CommitteePermission } from '../access/permission-map';
import { requireInCommittee } from '../access/require';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { committeeStanding } from './committee-standing';

/** The check before reading what belongs to a committee as a whole. */
@Injectable()
export class CommitteeReaders {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound to outsiders, Forbidden to insiders without the permission. */
  async require(
    actor: PersonActor,
    committeeId: string,
    permission: CommitteePermission = 'committee.read',
  ): Promise<void> {
    requireInCommittee(await committeeStanding(this.reads, actor, committeeId, this.clock.now()), permission);
  }
}
