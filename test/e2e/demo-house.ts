/**
 * A running Puntari with the demo in it, for stories about results.
 */
import { demoBytes } from '../../server/demo/chance.ts'
import type { DemoGuide } from '../../server/demo/demo-guide.ts'
import { fillDemo } from '../../server/demo/fill-demo.ts'
import type { House, HouseOptions } from './house.ts'
import { openHouse } from './house.ts'

export interface DemoHouse {
  readonly house: House
  readonly guide: DemoGuide
}

/** The demo of this seed, as it is on this day. */
export async function openDemoHouse(seed: number, today: string, rest: Pick<HouseOptions, 'timeOfDay'> = {}): Promise<DemoHouse> {
  const guides: DemoGuide[] = []
  const house = await openHouse({
    ...rest,
    today,
    random: demoBytes(seed),
    prepare: async ({ store, library }) => {
      guides.push(await fillDemo(store, library, { seed, today }))
    },
  })
  const [guide] = guides
  if (guide === undefined) throw new Error('The demo was not filled')
  return { house, guide }
}
