# language: en
@AS-02 @AS-03 @MO-5 @owner-product
Feature: Who knows how the products of the customers are doing
  The firm knows most; how much of it arrives depends on the mode.
  The figures come from the reference models and are examples.

  Rule: What the firm knows of the products is worth little to customers who are not told

    @SC-04
    Scenario Outline: Each party in each mode
      Given the firm serves in <mode>
      When the service model is reviewed
      Then <party> knows <share>% of unit states correctly

      Examples:
        | mode                 | party                    | share |
        | the traditional mode | the core firm            | 92.15 |
        | the traditional mode | the customer             | 8.3   |
        | the direct mode      | the customer             | 21.9  |
        | the dealer mode      | the dealer               | 49.8  |
        | the dealer mode      | the customer             | 12.7  |
        | the third-party mode | the third-party provider | 41.5  |
        | the third-party mode | the customer             | 14.9  |
        | the proactive mode   | the dealer               | 70.0  |
        | the proactive mode   | the customer             | 68.8  |

    @SC-05
    Scenario Outline: The lead of the firm over its customers
      Given the firm serves in <mode>
      When the service model is reviewed
      Then the core firm is <lead> points ahead of the customer in unit states

      Examples:
        | mode                 | lead |
        | the traditional mode | 83.9 |
        | the direct mode      | 70.3 |
        | the dealer mode      | 79.5 |
        | the third-party mode | 77.2 |
        | the proactive mode   | 23.3 |

    @SC-05 @PA-01
    Scenario: A reminder in the dealer mode
      Given the firm serves in the dealer mode
      And the core firm reminds the customer of 70% of unit states, 95% of it correctly
      When the service model is reviewed
      Then the customer knows 65.1% of unit states correctly
      And the core firm is 27.1 points ahead of the customer in unit states
