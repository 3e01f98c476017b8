import { useState } from 'react';
import type { ActOffer, DocumentView } from '../api/types';
import { DateField } from '../shell/date-field';
import { AreaField } from '../shell/fields';
import { DirectiveFields } from './directive-fields';
import { VariantField } from './variant-field';
import { useApprovalWords } from './words';

interface ConclusionFieldsProps {
  readonly document: DocumentView;
  readonly offer: ActOffer;
}

/** After these the agency has no revision in which it could answer a directive on the text. */
const withoutRevision = ['put-to-vote', 'reject'];

export function ConclusionFields({ document, offer }: ConclusionFieldsProps) {
  const words = useApprovalWords();
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <VariantField
        {...{ legend: words.outcome, name: 'outcome', offer, labels: words.outcomes }}
        value={outcome}
        onChoose={setOutcome}
      />
      {outcome === 'defer' && <DateField label={words.reviewOn} name="reviewOn" type="date" required />}
      <AreaField label={words.summary} name="summary" rows={3} />
      {outcome !== '' && (
        <DirectiveFields
          document={document}
          kinds={withoutRevision.includes(outcome) ? ['action'] : ['text', 'action']}
        />
      )}
    </>
  );
}
