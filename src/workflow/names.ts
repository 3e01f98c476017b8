/** What people read instead of codes: acts, states and papers in the glossary's words, never a translation of the code. */
import type { ActType, BallotMode, DocumentState } from './facts';

export type Language = 'vi' | 'en';
type Names<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const actNames: Names<ActType> = {
  vi: {
    submit: 'trình dự thảo',
    'return-to-agency': 'trả lại cơ quan chủ trì soạn thảo',
    'open-comments': 'mở lấy ý kiến',
    'extend-comments': 'gia hạn lấy ý kiến',
    'close-comments': 'kết thúc lấy ý kiến',
    'issue-conclusion': 'ban hành kết luận',
    'submit-revision': 'trình bản chỉnh lý',
    'close-confirming': 'kết thúc hỏi lại người góp ý',
    'accept-revision': 'chấp nhận bản chỉnh lý',
    'return-revision': 'trả lại bản chỉnh lý',
    'open-ballot': 'mở biểu quyết',
    'close-ballot': 'kết thúc biểu quyết',
    'accept-final': 'chấp nhận bản hoàn chỉnh',
    sign: 'ký văn bản',
    'decline-to-sign': 'từ chối ký',
    promulgate: 'ban hành văn bản',
    recall: 'thu hồi văn bản đã ký',
    withdraw: 'rút dự thảo',
    suspend: 'tạm dừng',
    resume: 'tiếp tục',
  },
  en: {
    submit: 'submit the draft',
    'return-to-agency': 'return to the lead agency',
    'open-comments': 'open the call for comments',
    'extend-comments': 'extend the comment period',
    'close-comments': 'close the comment period',
    'issue-conclusion': 'issue the conclusion',
    'submit-revision': 'submit the revision',
    'close-confirming': 'close the authors’ answers',
    'accept-revision': 'accept the revision',
    'return-revision': 'return the revision',
    'open-ballot': 'open a ballot',
    'close-ballot': 'close the ballot',
    'accept-final': 'accept the final text',
    sign: 'sign',
    'decline-to-sign': 'decline to sign',
    promulgate: 'promulgate',
    recall: 'recall the signed document',
    withdraw: 'withdraw the draft',
    suspend: 'suspend',
    resume: 'resume',
  },
};

export const stateNames: Names<DocumentState> = {
  vi: {
    'draft.editing': 'đang soạn thảo',
    'draft.screening': 'Văn phòng kiểm tra hồ sơ',
    'comments.open': 'đang lấy ý kiến',
    'conclusion.pending': 'chờ kết luận',
    'revision.editing': 'đang chỉnh lý',
    'revision.confirming': 'hỏi lại người góp ý',
    'revision.verifying': 'kiểm tra bản chỉnh lý',
    'adoption.voting': 'biểu quyết',
    'adoption.finalising': 'hoàn chỉnh văn bản',
    'adoption.signing': 'chờ ký',
    'adoption.quarantine': 'đã ký, chờ ban hành',
    adopted: 'đã thông qua, ban hành',
    rejected: 'không thông qua',
    withdrawn: 'đã rút',
    suspended: 'tạm dừng',
  },
  en: {
    'draft.editing': 'drafting',
    'draft.screening': 'screening by the office',
    'comments.open': 'open for comments',
    'conclusion.pending': 'awaiting the conclusion',
    'revision.editing': 'revision',
    'revision.confirming': 'answers of the authors',
    'revision.verifying': 'verification of the revision',
    'adoption.voting': 'voting',
    'adoption.finalising': 'final text',
    'adoption.signing': 'awaiting signature',
    'adoption.quarantine': 'signed, awaiting promulgation',
    adopted: 'adopted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    suspended: 'suspended',
  },
};

/** As it stands in a sentence. */
export const modeNames: Names<BallotMode> = {
  vi: {
    session: 'biểu quyết tại phiên họp',
    written: 'lấy ý kiến bằng văn bản',
    silence: 'áp dụng thủ tục im lặng',
  },
  en: { session: 'a vote in session', written: 'a written ballot', silence: 'a silence procedure' },
};

export const paperNames: Names<string> = {
  vi: {
    'submission-note': 'tờ trình',
    explanation: 'báo cáo giải trình',
    appraisal: 'văn bản thẩm định',
    letter: 'công văn',
    'opinion-form': 'phiếu lấy ý kiến',
    minutes: 'biên bản',
    'signed-copy': 'bản đã ký',
    other: 'giấy tờ khác',
  },
  en: {
    'submission-note': 'submission note',
    explanation: 'explanation',
    appraisal: 'appraisal',
    letter: 'letter',
    'opinion-form': 'opinion form',
    minutes: 'minutes',
    'signed-copy': 'signed copy',
    other: 'other paper',
  },
};
