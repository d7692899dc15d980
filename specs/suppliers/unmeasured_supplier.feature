# language: en
@SUP01 @AS-06 @DS-11 @PA-14 @owner-purchasing
Feature: We know how good our supplier is
  Most service involves parts that others made.
  Without records nobody can say whether a supplier is good.

  Rule: A supplier that nobody measures is reported to management

    Background:
      Given the supplier delivers parts to the core firm

    Scenario: The company cannot say how good its supplier is
      Given the repair shop sees 40% of part quality first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is warned that the repair shop knows only 40% of part quality

    Scenario: The company knows how good its supplier is
      Given the repair shop sees 80% of part quality first-hand, 100% of it correctly
      And the repair shop sees 70% of supplier's warranty service first-hand, 100% of it correctly
      And the repair shop sees 60% of supplier's cooperation first-hand, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the supplier

    Scenario: What only the dealer sees does not help the company
      Given the dealer sees 90% of part quality first-hand, 100% of it correctly
      And the dealer passes 30% of part quality on to the repair shop, 100% of it correctly
      When the service model is reviewed
      Then management is warned that the repair shop knows only 27% of part quality

    Scenario: Nobody has said who records the cases
      Given nobody is named who sees part quality first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees part quality first-hand

  Rule: Without suppliers nothing is measured

    Scenario: The company buys no parts
      Given the core firm makes and buys no parts
      When the service model is reviewed
      Then management is told that this promise does not apply
