# language: en
@SC-01 @SC-02 @SC-04 @SC-06 @AS-08 @AS-09 @owner-general-manager
Feature: The further away the service, the less the firm hears
  A firm can serve its customers itself, through dealers, or leave them to a third party.
  Each step away costs knowledge. The figures come from the reference models and are examples.

  Rule: What management learns depends on who serves the customers

    Scenario Outline: What management knows of customer needs
      Given the firm serves in <mode>
      When the service model is reviewed
      Then management knows <share>% of customer needs correctly

      Examples: from the closest mode to the most distant one, then the proactive one
        | mode                 | share |
        | the direct mode      | 40.9  |
        | the dealer mode      | 9.8   |
        | the third-party mode | 0     |
        | the proactive mode   | 53.0  |

    Scenario: A third party leaves the firm with nothing
      Given the firm serves in the third-party mode
      When the service model is reviewed
      Then the third-party provider knows 76.0% of customer needs correctly
      And the core firm knows 0% of customer needs correctly

  Rule: The customer is the last to learn about the product

    Scenario: The dealer knows more about the product than the customer
      Given the firm serves in the dealer mode
      When the service model is reviewed
      Then the dealer knows 49.8% of unit states correctly
      And the customer knows 12.7% of unit states correctly

  Rule: The supplier hears about its parts in one mode only

    Scenario Outline: What the supplier learns about the quality of its parts
      Given the firm serves in <mode>
      When the service model is reviewed
      Then the supplier knows <share>% of part quality correctly

      Examples:
        | mode                 | share |
        | the traditional mode | 0     |
        | the direct mode      | 0     |
        | the dealer mode      | 0     |
        | the third-party mode | 0     |
        | the proactive mode   | 38.0  |
