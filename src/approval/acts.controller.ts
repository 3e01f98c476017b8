import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { documentView } from '../documents/document.view';
import { DocumentsQueries } from '../documents/documents.queries';
import { Acting, IfMatch } from '../platform/http/acting';
import { outOfSight, uuid } from '../platform/http/schemas';
import { rehearsalView } from './action.view';
import type { AnyAct } from './act';
import { acts } from './acts';
import { PerformAct } from './perform-act';

const options = z.object({ dryRun: z.enum(['true', 'false']).default('false') });

/** One route an act, made from the acts themselves so that none is forgotten and each is documented with its own body. */
@ApiTags('acts')
@Controller('documents/:id/actions')
export class ActsController {
  constructor(
    private readonly performAct: PerformAct,
    private readonly documents: DocumentsQueries,
  ) {}

  private async perform(
    act: AnyAct,
    actor: Actor,
    documentId: string,
    ifMatch: string | undefined,
    { dryRun }: z.output<typeof options>,
    input: z.output<AnyAct['body']>,
  ): Promise<unknown> {
    const request = { documentId, act, input };
    const by = input.onBehalfOf ? { ...actor, onBehalfOf: input.onBehalfOf } : actor;
    if (dryRun === 'true')
      return { allowed: true, ...(await this.performAct.rehearse(by, request, ifMatch)) };
    const asked = this.documents.askingForOne(actor, documentId);
    const seen = await this.performAct.run(by, request, ifMatch, asked);
    return (await this.documents.oneAfterAct(actor, documentId, seen)) ?? { id: documentId };
  }

  static {
    for (const act of Object.values(acts)) declareRoute(this.prototype, act, this.prototype.perform);
  }
}

function declareRoute(
  controller: ActsController,
  act: AnyAct,
  perform: (...values: never[]) => Promise<unknown>,
): void {
  const handler = function (this: ActsController, ...values: unknown[]): Promise<unknown> {
    return (perform as (...all: unknown[]) => Promise<unknown>).call(this, act, ...values);
  };
  const name = act.type;
  Object.defineProperty(handler, 'name', { value: name });
  Object.defineProperty(controller, name, { value: handler, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(controller, name)!;
  Reflect.defineMetadata('design:paramtypes', [Object, String, String, Object, Object], controller, name);
  Acting()(controller, name, 0);
  Param('id', { schema: uuid })(controller, name, 1);
  IfMatch()(controller, name, 2);
  Query({ schema: options })(controller, name, 3);
  Body({ schema: act.body })(controller, name, 4);
  Post(name)(controller, name, descriptor);
  Route({
    permission: `act.${act.type}`,
    summary: act.summary,
    returns: z.union([documentView, rehearsalView, outOfSight]),
    ifMatch: 'always',
  })(controller, name, descriptor);
}
