/**
 * The method pages there are: one topic a page, named by the last part of its address /method/TOPIC.
 *
 * Read by the router, the index and the figures of results, which link to their topic. Words stand in texts/LANGUAGE/method.json.
 */

/** In the order of the index. */
export const methodTopics = [
  'scores',
  'distribution',
  'intervals',
  'verdicts',
  'places',
  'gaps',
  'changes',
  'importance',
  'quality',
  'dialogue-type',
  'who-answered',
  'not-shown',
  'reference-groups',
  'microdata',
] as const

export type MethodTopic = (typeof methodTopics)[number]

export const isMethodTopic = (value: string): value is MethodTopic => methodTopics.some((topic) => topic === value)

/** Where the page of a topic stands. */
export const methodAddress = (topic: MethodTopic): string => `/method/${topic}`
