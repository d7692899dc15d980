# language: en
@SIL01 @SC-03 @MO-1 @AS-11 @owner-head-of-data
Feature: Together the departments know it, and nobody has it
  In the traditional mode each department hears its own part of what customers need.
  How much is scattered depends on whether the parts overlap. The figures are examples.

  Rule: Scattered knowledge is measured, not guessed

    Scenario: The traditional mode as it stands in the library
      Given the firm serves in the traditional mode
      When the service model is reviewed
      Then management is warned that together the departments know 61.5% of customer needs, the best of them 22.5%
      And together they are 39.0 points ahead of the best of them in customer needs

    Scenario: The departments hear the same customers by chance
      Given sales, the repair shop, finance and the technology department each hear 25% of customer needs, 90% of it correctly
      When the service model is reviewed
      Then management is warned that together the departments know 61.5% of customer needs, the best of them 22.5%
      And together they are 39.0 points ahead of the best of them in customer needs

    Scenario: Every department hears other customers
      Given sales, the repair shop, finance and the technology department each hear another 25% of the customers, 90% of it correctly
      When the service model is reviewed
      Then management is warned that together the departments know 90.0% of customer needs, the best of them 22.5%
      And together they are 67.5 points ahead of the best of them in customer needs
