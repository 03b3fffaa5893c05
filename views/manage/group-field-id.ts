/**
 * Ids and names of the fields of one group on the form of a survey.
 */

export type GroupFieldPart = 'included' | 'recruitment' | 'population' | 'invited' | 'ways'

/** `included-residents` and so on. */
export const groupFieldId = (group: string, part: GroupFieldPart): string => `${part}-${group}`
