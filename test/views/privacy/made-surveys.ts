/**
 * A survey that has nothing but an open link, and one that has everything that privacy knows of.
 */
import type { GroupPrivacy, SurveyPrivacy } from '../../../views/privacy/survey-privacy.ts'

export const quietGroup: GroupPrivacy = {
  name: 'Residents',
  recruitment: 'selfSelected',
  persons: null,
  ways: new Set(['open']),
  byUnit: false,
  answersNeeded: 5,
  writesTexts: false,
  backgrounds: [],
}

export const richGroup: GroupPrivacy = {
  name: 'Staff',
  recruitment: 'census',
  persons: 6200,
  ways: new Set(['open', 'personal', 'kiosk']),
  byUnit: true,
  answersNeeded: 6,
  writesTexts: true,
  backgrounds: ['Age', 'Years in the unit'],
}

export const quietSurvey: SurveyPrivacy = {
  title: 'Democracy barometer 2026',
  questionnaire: 'Democracy barometer',
  year: 2026,
  organisation: 'Koivuranta',
  isAuthority: true,
  opensOn: '2026-09-01',
  closesOn: '2026-09-21',
  resultsOn: '2026-10-05',
  smallestCell: 5,
  readersAnswer: false,
  unitAudience: 'managers',
  receipts: false,
  contactWishes: [],
  ownQuestions: 0,
  groups: [quietGroup],
  legalBasis: 'publicTask',
  purpose: 'Hear what residents think.',
  controller: 'City board',
  contact: 'Registry, Birch Street 1',
  addressDays: 30,
  answersYears: 10,
}

export const richSurvey: SurveyPrivacy = {
  ...quietSurvey,
  unitAudience: 'ownUnit',
  receipts: true,
  contactWishes: ['raffle', 'results'],
  ownQuestions: 2,
  groups: [quietGroup, richGroup],
  addressDays: 14,
  answersYears: 5,
}
