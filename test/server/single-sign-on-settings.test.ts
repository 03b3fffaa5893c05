import { describe, expect, it } from '@jest/globals'
import { readSettings } from '../../server/settings.ts'

const provider = { OIDC_ISSUER: 'https://id.kunta.fi', OIDC_CLIENT_ID: 'puntari', OIDC_CLIENT_SECRET: 'secret' }

describe('The settings of an identity provider', () => {
  it('are absent unless an issuer is named', () => {
    expect(readSettings({}).oidc).toBeUndefined()
    expect(readSettings(provider).oidc).toEqual({
      issuer: 'https://id.kunta.fi',
      clientId: 'puntari',
      clientSecret: 'secret',
      scope: 'openid email profile',
      groupsClaim: 'groups',
      groups: [],
      localAccounts: true,
    })
  })

  it('map groups to roles, also groups of a directory whose names hold equals signs', () => {
    const OIDC_GROUPS = 'kunta-admins=admin; CN=Demokratia,OU=Kunta=manager@org1 ;esihenkilöt=unitViewer@org1/u2;'
    expect(readSettings({ ...provider, OIDC_GROUPS }).oidc?.groups).toEqual([
      { group: 'kunta-admins', role: 'admin' },
      { group: 'CN=Demokratia,OU=Kunta', role: 'manager', organisation: 'org1' },
      { group: 'esihenkilöt', role: 'unitViewer', organisation: 'org1', unit: 'u2' },
    ])
  })

  it.each(['a', '=admin', 'a=boss', 'a=manager', 'a=admin@org1', 'a=unitViewer@org1', 'a=viewer@org1/u2', 'a=manager@org 1'])(
    'refuse the mapping “%s” by name',
    (OIDC_GROUPS) => {
      expect(() => readSettings({ ...provider, OIDC_GROUPS })).toThrow('OIDC_GROUPS must look like')
    },
  )

  it('refuse plain http but on this machine, what is missing, and no way to sign in at all', () => {
    expect(() => readSettings({ ...provider, OIDC_ISSUER: 'http://id.kunta.fi' })).toThrow('OIDC_ISSUER must be an https address')
    expect(readSettings({ ...provider, OIDC_ISSUER: 'http://127.0.0.1:4000' }).oidc?.issuer).toBe('http://127.0.0.1:4000')
    expect(() => readSettings({ OIDC_ISSUER: 'https://id.kunta.fi' })).toThrow(/OIDC_CLIENT_ID is missing.*OIDC_CLIENT_SECRET is missing/)
    expect(() => readSettings({ OIDC_LOCAL_ACCOUNTS: 'off' })).toThrow('can be off only where OIDC_ISSUER is set')
    expect(() => readSettings({ ...provider, OIDC_LOCAL_ACCOUNTS: 'no' })).toThrow('OIDC_LOCAL_ACCOUNTS must be on or off')
  })
})
