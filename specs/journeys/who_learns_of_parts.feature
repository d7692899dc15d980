# language: en
@PA-14 @DS-02 @MO-5 @owner-purchasing
Feature: Who learns which parts fail
  Whoever repairs sees it first. The figures come from the reference models and are examples.

  Rule: Only a firm that hears of its repairs can tell the supplier

    @SC-06
    Scenario Outline: Each party in each mode
      Given the firm serves in <mode>
      When the service model is reviewed
      Then <party> knows <share>% of part quality correctly

      Examples:
        | mode                 | party                    | share |
        | the traditional mode | the repair shop          | 72.0  |
        | the traditional mode | sales                    | 0     |
        | the traditional mode | the supplier             | 0     |
        | the direct mode      | the front office         | 76.5  |
        | the direct mode      | the back office          | 65.4  |
        | the direct mode      | management               | 43.5  |
        | the direct mode      | the supplier             | 0     |
        | the dealer mode      | the dealer               | 72.0  |
        | the dealer mode      | the back office          | 17.3  |
        | the dealer mode      | management               | 11.5  |
        | the dealer mode      | the supplier             | 0     |
        | the third-party mode | the third-party provider | 76.5  |
        | the third-party mode | the core firm            | 0     |
        | the third-party mode | the supplier             | 0     |
        | the proactive mode   | the front office         | 40.5  |
        | the proactive mode   | the dealer               | 38.3  |
        | the proactive mode   | the back office          | 53.1  |
        | the proactive mode   | management               | 48.9  |
        | the proactive mode   | the supplier             | 38.0  |
