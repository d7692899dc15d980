# language: en
@FP-15 @PA-23 @PA-24 @owner-general-manager
Feature: What to do first, and what there is money for
  A plan begins with what makes the rest work, and stays within what may be spent.
  The prices of the published case are invented examples.

  Rule: Authority and rules come before the customer system, and the plan says why

    @SC-08
    Scenario: The published case
      Given the firm is the one of the published case
      When it is planned what to do first
      Then authority and rules come first, and nothing of the customer system before them
      And one sentence says why: authority and rules save $23,900 a year for $12,000 once and $1,500 a year, the customer system $16,600 for $120,000 and $18,000

  Rule: What a budget cannot pay for is left out

    Scenario Outline: Little money, more money
      Given the firm is the one of the published case
      When it is planned what to do first with $<budget> to spend
      Then the plan costs $<cost> once and saves $<saved> a year
      And it leaves out what would cost $<price> and save $<missed> a year

      Examples:
        | budget  | cost   | saved  | price   | missed |
        | 5,000   | 4,000  | 1,940  | 8,000   | 22,008 |
        | 9,000   | 8,000  | 22,008 | 4,000   | 1,940  |
        | 12,000  | 12,000 | 23,948 | 6,000   | 4,483  |
        | 100,000 | 18,000 | 28,431 | 120,000 | 16,619 |

  Rule: Where nobody has stated a price, no amount of money is made up

    Scenario: Nobody has stated a price
      Given the firm serves in the direct mode
      When it is planned what to do first
      Then the plan names no amount of money
      And it says that nobody has stated what a matter costs
