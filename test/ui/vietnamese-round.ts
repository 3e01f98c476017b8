import { usualRules } from '../../src/committees/rules/rules.schema';
import type { Person, TestApp } from '../support/app';
import { bodyOf } from '../support/client';
import { aCommittee, anOrganisation, type TestCommittee } from '../support/factories';

export const password = 'một câu dài dễ nhớ';
export const title =
  'Nghị quyết về tăng cường lãnh đạo nhằm nâng cao chất lượng, hiệu quả hoạt động của Mặt trận và các tổ chức, giai đoạn 2026 - 2030';

const draft = `Căn cứ Quy chế làm việc, Ban Thường vụ ban hành Nghị quyết này.

I. MỤC TIÊU
1. Hằng năm, 100% cấp ủy làm việc với Mặt trận và các tổ chức.
2. 100% chính quyền các cấp có quy chế phối hợp với Mặt trận cùng cấp.
3. Trong nhiệm kỳ, ít nhất 01 cán bộ của mỗi tổ chức được điều động, luân chuyển ngang.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức của hệ thống chính trị và xã hội.
2. Đổi mới phương thức lãnh đạo của cấp ủy.
`;

export interface VietnameseRound {
  readonly committee: TestCommittee;
  readonly member: Person;
  readonly office: Person;
  readonly chair: Person;
  readonly documentId: string;
}

/** A committee whose people sign in with `password`, and a draft open for comments for ten days. */
export async function aVietnameseRound(on: TestApp): Promise<VietnameseRound> {
  const [chair, office, member, other, drafter] = (await Promise.all(
    ['Đặng Văn Ánh', 'Trần Thị Bình', 'Lê Minh Châu', 'Phạm Quốc Đạt', 'Đỗ Thu Hà'].map((name, index) =>
      on.aPerson({ name, email: `person${index}@example.test`, password }),
    ),
  )) as [Person, Person, Person, Person, Person];
  const committee = await aCommittee(on, {
    name: 'Ban Thường vụ',
    rules: { ...usualRules, confirmingDays: 5 },
    members: { chair, office, member: [member, other], drafter },
  });
  const agency = await anOrganisation(on, { name: 'Ban Dân vận', members: [drafter] });
  const opened = await drafter.client.post('/documents', {
    ...{ committeeId: committee.id, typeId: committee.documentTypeId, title, leadAgencyId: agency.id },
  });
  const { id: documentId } = bodyOf(opened, 201);
  const version = { format: 'text', content: draft };
  bodyOf(await drafter.client.post(`/documents/${documentId}/versions`, version), 201);
  const act = async (who: Person, type: string, body: object = {}): Promise<void> => {
    const { headers } = await who.client.get(`/documents/${documentId}`);
    const match = { headers: { 'if-match': String(headers.etag) } };
    bodyOf(await who.client.post(`/documents/${documentId}/actions/${type}`, body, match), 200);
  };
  await act(drafter, 'submit');
  await act(office, 'open-comments', { dueAt: new Date(on.clock.now().getTime() + 864e6).toISOString() });
  const comments = bodyOf(await other.client.get(`/documents/${documentId}/versions/1`), 200);
  const target = comments.clauses.find(({ label }: { label: string }) => label === 'I.3');
  bodyOf(
    await other.client.post(`/documents/${documentId}/comments`, {
      ...{ kind: 'amendment', blocking: true, anchor: { clauseId: target.clauseId } },
      body: 'Nên trừ cán bộ Hội Cựu chiến binh.',
      proposedText:
        'Trong nhiệm kỳ, ít nhất 01 cán bộ của mỗi tổ chức, trừ cán bộ Hội Cựu chiến binh, được điều động.',
    }),
    201,
  );
  return { committee, member, office, chair, documentId };
}
