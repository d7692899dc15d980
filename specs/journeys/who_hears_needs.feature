# language: en
@MO-1 @MO-2 @MO-3 @MO-4 @MO-5 @AS-09 @owner-general-manager
Feature: Who hears what customers need
  The same need, passed on in five ways. The figures come from the reference models and are examples.

  Rule: Each hand through which news passes keeps some of it

    @SC-01 @SC-02 @SC-03
    Scenario Outline: Each party in each mode
      Given the firm serves in <mode>
      When the service model is reviewed
      Then <party> knows <share>% of customer needs correctly

      Examples:
        | mode                 | party                     | share |
        | the traditional mode | sales                     | 22.5  |
        | the traditional mode | the repair shop           | 22.5  |
        | the traditional mode | finance                   | 22.5  |
        | the traditional mode | the technology department | 22.5  |
        | the traditional mode | management                | 0     |
        | the direct mode      | the front office          | 63.0  |
        | the direct mode      | the back office           | 53.9  |
        | the direct mode      | management                | 40.9  |
        | the dealer mode      | the dealer                | 63.0  |
        | the dealer mode      | the front office          | 15.1  |
        | the dealer mode      | the back office           | 12.9  |
        | the dealer mode      | management                | 9.8   |
        | the third-party mode | the third-party provider  | 76.0  |
        | the third-party mode | the core firm             | 0     |
        | the proactive mode   | the dealer                | 36.0  |
        | the proactive mode   | the front office          | 60.3  |
        | the proactive mode   | the back office           | 57.5  |
        | the proactive mode   | management                | 53.0  |
