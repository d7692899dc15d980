# language: en
@SUP02 @DS-01 @DS-02 @DS-03 @PA-14 @PA-17 @owner-product
Feature: What repairs reveal reaches those who can mend the cause
  Every repair shows what a part or a design does badly.
  Those who made it do not see the repair.

  Rule: Findings that stay at service are reported to management

    Scenario: What repairs reveal never reaches the makers
      Given the repair shop sees 80% of part quality first-hand, 100% of it correctly
      And the repair shop tells the supplier nothing about part quality
      When the service model is reviewed
      Then management is warned that the supplier never sees part quality of the repair shop

    Scenario: What repairs reveal reaches the makers
      Given the repair shop sees 80% of part quality first-hand, 100% of it correctly
      And the repair shop passes 90% of part quality on to the supplier, 95% of it correctly
      When the service model is reviewed
      Then no warning is raised about the supplier

    Scenario: The company's own designers are left out too
      Given the repair shop sees 80% of unit states first-hand, 100% of it correctly
      And the repair shop tells the design department nothing about unit states
      When the service model is reviewed
      Then management is warned that the design department never sees unit states of the repair shop

    Scenario: Nobody has said who records what repairs show
      Given the supplier delivers parts to the core firm
      And nobody is named who sees part quality first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees part quality first-hand

    Scenario: Nothing is made and no parts are bought
      Given the core firm makes and buys no parts
      When the service model is reviewed
      Then management is told that this promise does not apply
