@description('Name of the function app.')
param appName string

@description('Client id of the app registration that people sign in with.')
param clientId string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource authentication 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
      runtimeVersion: '~1'
    }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      // What comes without a person: each has its own key, token or nothing to lose (design.md 8), and the app closes everything else itself as well.
      excludedPaths: [
        '/hooks/*'
        '/c/*'
        '/media/*'
        '/assets/*'
        '/sign-in'
        '/health/*'
        // Scripts show the API key as a bearer; App Service would take it for a broken token. The app asks for the key.
        '/api/*'
      ]
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          // Not a secret: the setting holds the client id of the app's identity, which the registration trusts by a federated credential.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        validation: {
          allowedAudiences: [
            clientId
            'api://${clientId}'
          ]
        }
      }
    }
    login: {
      preserveUrlFragmentsForLogins: false
      tokenStore: {
        enabled: false
      }
    }
    httpSettings: {
      requireHttps: true
    }
  }
}
