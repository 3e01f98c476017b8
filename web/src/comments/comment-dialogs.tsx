import { post, put } from '../api/client';
import type { DocumentView } from '../api/types';
import { ChannelField, channelOf } from '../documents/channel-field';
import { ClauseField, clauseIdsOf } from '../documents/clause-field';
import type { Reader } from '../documents/standing';
import { SayDialog } from '../documents/say-dialog';
import { AreaField } from '../shell/fields';
import {
  answerChannels,
  answerCodes,
  dispositionCodes,
  rulingCodes,
  type CommentView,
  type Verdict,
} from './types';
import { useCommentWords } from './words';

interface CommentDialogProps {
  readonly comment: CommentView;
  readonly document: DocumentView;
  readonly reader: Reader;
  readonly onClose: () => void;
}

function About({ comment }: { readonly comment: CommentView }) {
  return (
    <blockquote tabIndex={0}>
      <span className="name author">{comment.by.name}</span> {comment.body}
    </blockquote>
  );
}

const asInitial = <Code extends string>(verdict: Verdict<Code> | null) =>
  verdict ? { code: verdict.code, text: verdict.reason } : undefined;

export function DisposeDialog({ comment, document, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, about: <About comment={comment} /> }}
      {...{ title: words.dispose, submit: words.confirm, legend: words.disposition, done: words.disposed }}
      choices={dispositionCodes.map((value) => ({ value, label: words.dispositions[value] }))}
      initial={asInitial(comment.disposition)}
      textLabel={words.reason}
      textIsRequired={() => comment.kind !== 'support'}
      send={({ code, text }) =>
        put(`/comments/${comment.id}/disposition`, { code, reason: text }, comment.disposition?.etag)
      }
    />
  );
}

/** What was accepted and ruled so keeps its word; the agency says which clause changed for it. */
export function CiteDialog({ comment, document, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  const { clauseIds, code, reason, etag } = comment.disposition!;
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, about: <About comment={comment} /> }}
      {...{ title: words.cite, submit: words.confirm, done: words.disposed }}
      extra={() => (
        <ClauseField {...{ document, label: words.changedClauses, none: words.notNamed, cited: clauseIds }} />
      )}
      send={({ form }) =>
        put(`/comments/${comment.id}/disposition`, { code, reason, clauseIds: clauseIdsOf(form) }, etag)
      }
    />
  );
}

export function AnswerDialog({ comment, document, reader, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  const isTheirs = reader.speaksFor(comment.by.id);
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, about: <About comment={comment} /> }}
      {...{ title: isTheirs ? words.answer : words.enterAnswer, submit: words.confirm, done: words.answered }}
      choices={answerCodes.map((value) => ({ value, label: words.answers[value] }))}
      initial={asInitial(comment.answer)}
      textLabel={words.reason}
      textIsRequired={(code) => code === 'maintains'}
      extra={() =>
        !isTheirs && (
          <ChannelField
            {...{ documentId: document.id, label: words.channel }}
            channels={answerChannels.map((channel) => ({ value: channel, label: words.channels[channel] }))}
          />
        )
      }
      send={({ code, text, form }) =>
        put(
          `/comments/${comment.id}/answer`,
          { code, reason: text, ...channelOf(form) },
          comment.answer?.etag,
        )
      }
    />
  );
}

export function RuleDialog({ comment, document, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, about: <About comment={comment} /> }}
      {...{ title: words.rule, submit: words.confirm, legend: words.ruling, done: words.ruled }}
      choices={rulingCodes.map((value) => ({ value, label: words.rulings[value] }))}
      initial={asInitial(comment.ruling)}
      textLabel={words.reason}
      textIsRequired={() => true}
      extra={(code) =>
        code === 'other-wording' && (
          <AreaField
            label={words.wording}
            name="wording"
            defaultValue={comment.ruling?.wording ?? ''}
            required
          />
        )
      }
      send={({ code, text, form }) => {
        const wording = form.has('wording') ? { wording: String(form.get('wording')) } : {};
        return put(
          `/comments/${comment.id}/ruling`,
          { code, reason: text, ...wording },
          comment.ruling?.etag,
        );
      }}
    />
  );
}

export function ReplyDialog({ comment, document, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, about: <About comment={comment} /> }}
      {...{ title: words.replyTo(comment.by.name), submit: words.confirm, done: words.replied }}
      textLabel={words.replyText}
      textIsRequired={() => true}
      send={({ text }) => post(`/comments/${comment.id}/replies`, { body: text })}
    />
  );
}

export function WithdrawDialog({ comment, document, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, done: words.withdrawDone }}
      {...{ title: words.withdraw, submit: words.withdraw }}
      about={
        <>
          <About comment={comment} />
          <p>{words.withdrawAbout}</p>
        </>
      }
      send={() => post(`/comments/${comment.id}/withdraw`)}
    />
  );
}
