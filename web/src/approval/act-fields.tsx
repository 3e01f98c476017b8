import type { ActOffer, DocumentView } from '../api/types';
import { localDaysAhead } from '../language/dates';
import { DateField } from '../shell/date-field';
import { AreaField } from '../shell/fields';
import type { ActField } from './act-forms';
import { ConclusionFields } from './conclusion-fields';
import { InviteesField } from './invitees-field';
import { PointsToReturn } from './points-to-return';
import { PresidingField } from './presiding-field';
import { VariantField } from './variant-field';
import { useApprovalWords } from './words';

interface ActFieldsProps {
  readonly document: DocumentView;
  readonly offer: ActOffer;
  readonly fields: readonly ActField[];
}

const commentDays = 14;

export function ActFields({ document, offer, fields }: ActFieldsProps) {
  const words = useApprovalWords();
  const due = {
    name: 'dueAt',
    type: 'datetime-local',
    required: true,
    defaultValue: localDaysAhead(commentDays),
  } as const;
  return fields.map((field) => {
    switch (field) {
      case 'dueAt':
        return <DateField key={field} label={words.dueAt} {...due} />;
      case 'newDueAt':
        return <DateField key={field} label={words.newDueAt} {...due} />;
      case 'presiding':
        return <PresidingField key={field} committeeId={document.committee.id} />;
      case 'invitees':
        return <InviteesField key={field} except={document.leadAgency.id} />;
      case 'outcome':
        return <ConclusionFields key={field} document={document} offer={offer} />;
      case 'next':
        return (
          <VariantField key={field} legend={words.next} name="next" offer={offer} labels={words.nexts} />
        );
      case 'pointsToReturn':
        return <PointsToReturn key={field} documentId={document.id} />;
      case 'ballot':
        return (
          <div key={field}>
            <AreaField label={words.points} hint={words.pointsHint} name="points" rows={3} />
            <DateField
              label={words.closesAt}
              hint={words.closesAtHint}
              name="closesAt"
              type="datetime-local"
            />
          </div>
        );
      case 'effectiveOn':
        return (
          <DateField
            key={field}
            {...{ label: words.effectiveOn, hint: words.effectiveOnHint, name: field }}
            type="date"
          />
        );
    }
  });
}
