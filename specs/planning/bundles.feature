# language: en
@PA-04 @PA-23 @PA-30 @FP-15 @I-18 @owner-general-manager
Feature: Actions are chosen together, not one by one
  Some actions bring nothing until another one is taken; some bring little once another one is taken.
  What counts is what a bundle brings as a whole. The figures are invented examples.

  Rule: What carries each other is valued together

    Background:
      Given the customer sees 100% of customer identity first-hand, 100% of it correctly
      And $1 is lost with each of 100 matters a year unless management knows customer identity

    Scenario: Capturing and sharing
      Given for $5 a year the customer could pass 90% of customer identity on to the front office
      And for $5 a year the front office could pass 80% of customer identity on to management
      When the best bundle is put together
      Then the best bundle brings $72 a year
      And none of its 2 actions would bring anything alone; each contributes $36

    Scenario: Two ways to the same end
      Given for $20 a year the customer could pass 80% of customer identity on to management
      And the front office sees 100% of customer identity first-hand, 100% of it correctly
      And for $20 a year the front office could pass 80% of customer identity on to management
      When the best bundle is put together
      Then it holds 1 of the 2 actions, each of which would bring $80 alone

  Rule: Authority comes before the shared record, whatever the budget

    Background:
      Given technical support sees 100% of problem solutions first-hand, 100% of it correctly
      And the front office sees 40% of problem solutions first-hand, 100% of it correctly
      And $10 is lost with each of 100 matters a year unless the front office knows problem solutions and may decide, as it may in 50% of them
      And for $50 a year the front office could be allowed to decide all of them
      And for $50 a year a shared record could bring 80% of problem solutions from technical support to the front office

    Scenario: There is money for one of them
      When the best bundle for $50 a year is put together
      Then it holds authority without the record and brings $200 a year

    Scenario: There is money for both
      When the best bundle for $100 a year is put together
      Then it settles authority first, brings in the record then, and brings $680 a year
