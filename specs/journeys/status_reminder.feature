# language: en
@SC-05 @WE-1 @WE-2 @PA-01 @AS-02 @owner-product
Feature: A reminder closes the gap between firm and customer
  The firm tells the dealer how the products are doing, the dealer tells the customer.
  On the way most of it is lost. The figures are examples.

  Rule: What arrives right, what arrives wrong and what never arrives add up to the whole

    Background:
      Given the core firm sees 100% of unit states first-hand, 95% of it correctly
      And the core firm passes 80% of unit states on to the dealer, 90% of it correctly
      And the dealer passes 50% of unit states on to the customer, 80% of it correctly

    Scenario Outline: Along the chain less and less arrives
      When the service model is reviewed
      Then <party> knows <right>% of unit states correctly
      And <party> is wrong about <wrong>% of unit states
      And <party> has never heard of <never>% of unit states

      Examples:
        | party         | right | wrong | never |
        | the core firm | 95.00 | 5.00  | 0.00  |
        | the dealer    | 68.40 | 11.60 | 20.00 |
        | the customer  | 27.36 | 12.64 | 60.00 |

    Scenario: The firm is far ahead of the customer
      When the service model is reviewed
      Then the core firm is 67.64 points ahead of the customer in unit states
      And the core firm is 26.60 points ahead of the dealer in unit states
      And the dealer is 41.04 points ahead of the customer in unit states

    Scenario Outline: A reminder of the firm itself is added
      Given the core firm reminds the customer of 70% of unit states, 95% of it correctly
      When the service model is reviewed
      Then the customer <outcome>

      Examples:
        | outcome                                    |
        | knows 71.383% of unit states correctly     |
        | is wrong about 10.617% of unit states      |
        | has never heard of 18.000% of unit states  |
