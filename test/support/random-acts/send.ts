import type { Person } from '../app';
import type { Answer } from '../client';
import type { ActCommand, Command } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { isSteppingAside, type SteppingAside } from '../oracle-recusals';

const instant = (time: number): string => new Date(time).toISOString();

/** A command of the oracle's as the request it stands for. */
export function send(
  world: World,
  person: Person,
  document: ModelDocument,
  command: Command,
): Promise<Answer> {
  const { client } = person;
  const options = command.ifMatch === undefined ? {} : { headers: { 'if-match': `"${command.ifMatch}"` } };
  const clauseIds = (places: readonly number[]): string[] => places.map((at) => document.clauseIds[at]!);
  if (isSteppingAside(command)) return sendSteppingAside(person, document, command);
  switch (command.kind) {
    case 'act':
      return client.post(
        `/documents/${document.id}/actions/${command.type}`,
        { ...bodyOfAct(document, command), ...ledBy(world, command) },
        options,
      );
    case 'version':
      return client.post(`/documents/${document.id}/versions`, {
        clauses: command.wordings.map((text, at) => ({
          ...{ kind: 'clause', label: `${at + 1}`, text },
          ...(document.clauseIds[at] ? { clauseId: document.clauseIds[at] } : {}),
        })),
      });
    case 'paper':
      return client.post(`/documents/${document.id}/papers`, { kind: command.paper, title: 'A paper' });
    case 'comment':
      return client.post(`/documents/${document.id}/comments`, {
        ...{ kind: command.about, blocking: command.blocking, body: 'This should be said otherwise.' },
        ...(command.clause === null ? {} : { anchor: { clauseId: document.clauseIds[command.clause] } }),
        ...(command.author === undefined ? {} : { by: command.author, channel: 'session' }),
      });
    case 'withdraw-comment':
      return client.post(`/comments/${command.commentId}/withdraw`, {});
    case 'position':
      return client.put(`/documents/${document.id}/position`, { value: command.value });
    case 'dispose': {
      const body = {
        code: command.code,
        reason: 'For the reason given.',
        clauseIds: clauseIds(command.clauses),
      };
      return client.put(`/comments/${command.commentId}/disposition`, body, options);
    }
    case 'answer':
      return client.put(
        `/comments/${command.commentId}/answer`,
        { code: command.code, reason: 'It is so.', channel: 'session' },
        options,
      );
    case 'rule': {
      const wording = command.code === 'other-wording' ? { wording: 'Let it be said thus.' } : {};
      const body = { code: command.code, reason: 'So ruled.', ...wording };
      return client.put(`/comments/${command.commentId}/ruling`, body, options);
    }
    case 'respond': {
      const body = { outcome: command.outcome, body: 'See the text.' };
      return client.put(`/directives/${command.directiveId}/response`, body, options);
    }
    case 'verify':
      return client.put(`/directives/${command.directiveId}/verification`, { code: command.code }, options);
    case 'confirm': {
      const body = { confirmed: command.confirmed, body: 'As I read it.' };
      return client.put(`/directives/${command.directiveId}/confirmation`, body, options);
    }
    case 'lift':
      return client.post(`/directives/${command.directiveId}/lift`, { reason: 'No longer needed.' });
    case 'tick': {
      const place = `/ballots/${document.ballot!.id}/points/${command.point}`;
      return client.put(place, { clauseIds: clauseIds(command.clauses) }, options);
    }
    case 'propose': {
      // Another marker each time: what was accepted once is printed so already.
      const marker = `(${document.corrections.length + 1})`;
      const body = { clauseId: document.clauseIds[command.clause], kind: 'numbering', marker };
      return client.post(`/documents/${document.id}/corrections`, body);
    }
    case 'decide':
      return client.put(
        `/corrections/${command.correctionId}/decision`,
        { accepted: command.accepted },
        options,
      );
    case 'vote':
      return client.put(`/ballots/${document.ballot!.id}/vote`, voteOf(document, command), options);
    case 'count':
      return client.put(`/ballots/${document.ballot!.id}/counting`, countOf(document, command), options);
    case 'answer-consultation':
      return client.put(`/conclusions/${command.conclusionId}/answer`, { body: command.text }, options);
    case 'call-off':
      return client.post(`/ballots/${document.ballot!.id}/call-off`, { reason: 'Opened on the wrong text.' });
    case 'deliver': {
      const body = { personIds: command.told, channel: 'by-hand', at: instant(command.at) };
      return client.post(`/ballots/${document.ballot!.id}/deliveries`, body);
    }
  }
}

function ledBy({ committees }: World, { body: id }: ActCommand): object {
  return id === undefined ? {} : { body: { kind: committees.has(id) ? 'committee' : 'organisation', id } };
}

function sendSteppingAside(
  { client }: Person,
  { id }: ModelDocument,
  command: SteppingAside,
): Promise<Answer> {
  const reason = 'It is too near.';
  const whose = command.person === undefined ? {} : { personId: command.person };
  switch (command.kind) {
    case 'recuse': {
      const { deputy: deputyId, paper: paperId } = command;
      return client.post(`/documents/${id}/recusal`, { ...whose, reason, deputyId, paperId });
    }
    case 'end-recusal':
      return client.post(`/documents/${id}/recusal/end`, { ...whose, reason });
    case 'name-deputy':
      return client.post(`/documents/${id}/recusal/deputy`, { ...whose, deputyId: command.deputy });
    case 'name-presider':
      return client.post(`/documents/${id}/presiding`, { ...whose, reason });
  }
}

function voteOf(
  { ballot, clauseIds }: ModelDocument,
  { choice, reasoned }: Extract<Command, { kind: 'vote' }>,
): object {
  const body = reasoned ? 'For a reason.' : '';
  return ballot!.onClause ? { choices: [{ clauseId: clauseIds[0], choice }], body } : { choice, body };
}

function countOf(
  { ballot, clauseIds, minutes }: ModelDocument,
  { counted: { listed, returned, invalid, for: spoken, against } }: Extract<Command, { kind: 'count' }>,
): object {
  const choices = { for: spoken, against, other: 0, abstain: 0 };
  return {
    ...{ issuedTo: listed, issued: listed.length, returned, valid: returned - invalid, invalid },
    ...(ballot!.onClause ? { clauses: [{ clauseId: clauseIds[0], choices }] } : { choices }),
    // Where there are no minutes, some other id.
    minutesPaperId: minutes ?? ballot!.id,
  };
}

function bodyOfAct(document: ModelDocument, act: ActCommand): object {
  return {
    reason: 'For good reason.',
    ...(act.dueAt === undefined ? {} : { dueAt: instant(act.dueAt) }),
    ...(act.presiding === undefined ? {} : { presidingPersonId: act.presiding }),
    ...(act.invitees === undefined ? {} : { invitees: act.invitees }),
    ...(act.screening === undefined ? {} : { screening: act.screening }),
    ...(act.outcome === undefined ? {} : { outcome: act.outcome }),
    ...(act.outcome === 'defer' ? { reviewOn: '2029-12-31' } : {}),
    ...(act.directives === undefined
      ? {}
      : { directives: act.directives.map((directive) => ({ ...directive, text: 'Let it be done.' })) }),
    ...(act.next === undefined ? {} : { next: act.next }),
    ...(act.points === undefined
      ? {}
      : { points: Array.from({ length: act.points }, (_, at) => `Point ${at + 1}`) }),
    ...(act.closesAt === undefined ? {} : { closesAt: instant(act.closesAt) }),
    ...(act.mode === undefined ? {} : { mode: act.mode }),
    ...(act.secret ? { secrecy: 'secret' } : {}),
    ...(act.paper ? { medium: 'paper' } : {}),
    ...(act.onClause ? { subject: 'clauses', clauseIds: document.clauseIds.slice(0, 1) } : {}),
    ...(act.commentIds === undefined ? {} : { commentIds: act.commentIds }),
    ...(act.directiveIds === undefined ? {} : { directiveIds: act.directiveIds }),
  };
}
