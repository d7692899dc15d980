# language: en
@PA-23 @PA-27 @FP-15 @owner-head-of-service
Feature: What the front office knows helps only where it may answer
  Some matters it cannot answer, some it may not answer. The figures are examples.

  Rule: Authority and rules decide how much knowledge is worth

    @WE-7 @SC-08
    Scenario Outline: Three kinds of matter at one front office
      Given the front office knows <known>% of problem solutions and may answer 100% of 300 such matters a year
      And the front office knows 95% of prices and may answer <allowed>% of 400 such matters a year
      And the front office knows 90% of technical detail of the product and may answer <trusted>% of 300 such matters a year
      When the yearly bill is worked out
      Then <first>% of the matters are settled at the first contact
      And a matter takes <contacts> contacts
      And <left>% of the matters are never settled

      Examples: today, authority, authority and rule, knowledge alone, the rule alone, all together
        | known | allowed | trusted | first | contacts | left |
        | 10    | 60      | 0       | 25.8  | 3.42     | 48.3 |
        | 10    | 60      | 100     | 52.8  | 2.25     | 18.3 |
        | 10    | 100     | 100     | 68.0  | 1.98     | 17.7 |
        | 70    | 60      | 0       | 43.8  | 2.62     | 30.7 |
        | 10    | 100     | 0       | 41.0  | 3.15     | 47.7 |
        | 70    | 100     | 100     | 86.0  | 1.18     | 0.1  |

    @WE-7
    Scenario Outline: Each kind of matter by itself
      Given the front office knows <known>% of problem solutions and may answer 100% of 300 such matters a year
      And the front office knows 95% of prices and may answer <allowed>% of 400 such matters a year
      And the front office knows 90% of technical detail of the product and may answer <trusted>% of 300 such matters a year
      When the yearly bill is worked out
      Then <problem>% of the matters about problem solutions are settled at the first contact
      And <price>% of the matters about prices are settled at the first contact
      And <detail>% of the matters about technical detail of the product are settled at the first contact

      Examples:
        | known | allowed | trusted | problem | price | detail |
        | 10    | 60      | 0       | 10      | 57    | 0      |
        | 10    | 60      | 100     | 10      | 57    | 90     |
        | 10    | 100     | 100     | 10      | 95    | 90     |
        | 70    | 60      | 0       | 70      | 57    | 0      |
        | 70    | 100     | 100     | 70      | 95    | 90     |

    @WE-7
    Scenario Outline: All kinds thrown together look better than they are
      Given the front office knows <share>% of problem solutions and may answer 100% of 1,000 such matters a year
      And people give up after <tries> contacts
      When the yearly bill is worked out
      Then a matter takes <contacts> contacts
      And <left>% of the matters are never settled

      Examples:
        | share | tries | contacts | left |
        | 25.8  | 5     | 3.00     | 22.5 |
        | 25.8  | 1,000 | 3.88     | 0.0  |
        | 52.8  | 1,000 | 1.89     | 0.0  |
        | 68.0  | 1,000 | 1.47     | 0.0  |
        | 43.8  | 1,000 | 2.28     | 0.0  |
        | 86.0  | 1,000 | 1.16     | 0.0  |
