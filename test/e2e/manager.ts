/**
 * The manager of the stories: the account, and signing in as a person does.
 */
import type { Page } from 'playwright-core'
import { hashPassword } from '../../server/manage/password.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { House } from './house.ts'

export interface Person {
  readonly email: string
  readonly password: string
}

export const manager: Person = { email: 'kehitys@koivuranta.example', password: 'hiljainen ilmapuntari' }

/** An administrator's account without a name. */
export async function addManager({ store }: House): Promise<void> {
  const passwordHash = await hashPassword(manager.password)
  await store.accounts.create({ email: manager.email, name: '', passwordHash, role: 'admin' })
}

/** Signs in on the page that asks for it, and ends on the first page of the staff. */
export async function signIn(page: Page, language: ScreenLanguage = 'fi', { email, password }: Person = manager): Promise<void> {
  await page.goto(`/manage/sign-in?lang=${language}`)
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', password)
  await page.click('main form button')
  await page.waitForURL('**/manage')
}
