import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CommitteeTerm } from '../committees/committee-term.entity';
import { Committee } from '../committees/committee.entity';
import { DocumentType } from '../committees/document-types/document-type.entity';
import { Mandate } from '../committees/mandates/mandate.entity';
import { Membership } from '../committees/members/membership.entity';
import { RulesVersion } from '../committees/rules/rules-version.entity';
import { Installation } from '../identity/first-run/installation.entity';
import { Party } from '../identity/people/party.entity';
import { Person } from '../identity/people/person.entity';
import { User } from '../identity/people/user.entity';
import { Session } from '../identity/sign-in/session.entity';
import { SignInFailure } from '../identity/sign-in/sign-in-failure.entity';
import { AccessToken } from '../identity/tokens/access-token.entity';
import { OrganisationMember } from '../organisations/organisation-member.entity';
import { OrganisationName } from '../organisations/organisation-name.entity';
import { Organisation } from '../organisations/organisation.entity';
import { FormCorrection } from '../documents/corrections/form-correction.entity';
import { BallotCounting } from '../ballots/ballot-counting.entity';
import { BallotDelivery } from '../ballots/ballot-delivery.entity';
import { Ballot, BallotBox, BallotRollEntry, PointTick } from '../ballots/ballot.entity';
import { Vote } from '../ballots/vote.entity';
import { CommentAnchor } from '../comments/comment-anchor.entity';
import { CommentWords } from '../comments/comment-words';
import { Comment, CommentWording, Reply } from '../comments/comment.entity';
import { Answer, Disposition, Position, Ruling } from '../comments/verdict.entity';
import { DocumentRelation } from '../documents/relations/document-relation.entity';
import {
  Conclusion,
  ConclusionAnswer,
  ConclusionNotice,
  ConclusionNoticePart,
} from '../conclusions/conclusion.entity';
import {
  Directive,
  DirectiveConfirmation,
  DirectiveExchange,
  DirectiveResponse,
  DirectiveVerification,
} from '../conclusions/directive.entity';
import { DocumentWords } from '../documents/document-words';
import { DocumentRead } from '../documents/access/document-read.entity';
import { Document, DocumentAgency, DocumentReader, DocumentRecipient } from '../documents/document.entity';
import { Paper } from '../documents/papers/paper.entity';
import { Recusal } from '../documents/recusals/recusal.entity';
import { Round, RoundInvitee } from '../documents/round.entity';
import { TargetConfirmation } from '../documents/targets/target-confirmation.entity';
import { Clause, ClauseText, Version, VersionClause, VersionFile } from '../documents/version.entity';
import { EntryObjection } from '../entered/entry-objection.entity';
import { Notice } from '../notifications/notice.entity';
import {
  NumberLeap,
  NumberPeriod,
  NumberSeries,
  NumberSeriesType,
  RegisterEntry,
} from '../register/number-series.entity';

/** Every table TypeORM knows; a test compares them with the migrated catalogue. */
export const entities: EntityTarget<ObjectLiteral>[] = [
  Party,
  Person,
  User,
  Session,
  AccessToken,
  SignInFailure,
  Installation,
  Organisation,
  OrganisationName,
  OrganisationMember,
  Committee,
  CommitteeTerm,
  Membership,
  RulesVersion,
  DocumentType,
  Document,
  DocumentAgency,
  DocumentReader,
  DocumentRead,
  DocumentRecipient,
  DocumentWords,
  Version,
  Clause,
  ClauseText,
  VersionClause,
  VersionFile,
  TargetConfirmation,
  Round,
  RoundInvitee,
  Paper,
  Recusal,
  Mandate,
  EntryObjection,
  Comment,
  CommentAnchor,
  CommentWording,
  CommentWords,
  Reply,
  Position,
  Disposition,
  Answer,
  Ruling,
  Conclusion,
  ConclusionAnswer,
  ConclusionNotice,
  ConclusionNoticePart,
  FormCorrection,
  Directive,
  DirectiveExchange,
  DirectiveResponse,
  DirectiveVerification,
  DirectiveConfirmation,
  Ballot,
  BallotBox,
  BallotCounting,
  BallotDelivery,
  BallotRollEntry,
  PointTick,
  Vote,
  DocumentRelation,
  NumberSeries,
  NumberSeriesType,
  NumberLeap,
  NumberPeriod,
  RegisterEntry,
  Notice,
];
