# language: en
@PA-01 @PA-02 @MF-08 @DS-06 @owner-product
Feature: Customers hear of a failure before it happens
  Repairs of the past tell how long a product lasts.
  From that the firm can say whom to remind, by what way and by when.
  The numbers are invented examples.

  Rule: A reminder goes out where it is worth more than it costs, and to nobody who refuses it

    Scenario: The list says whom to tell
      Given the firm has sold 60 pumps, and 30 of them have failed within a year
      And a right reminder is worth 300 dollars, a wrong one costs 10, sending one costs 2
      When the work list of the coming 90 days is drawn up
      Then the list names the customers to tell directly, best first
      And the customers who refuse messages are told through the dealer
      And management sees the customers who cannot be reached, and why
      And new pumps are left in peace

    Scenario: Too few pumps have failed
      Given the firm has sold 60 pumps, and 5 of them have failed within a year
      And a right reminder is worth 300 dollars, a wrong one costs 10, sending one costs 2
      When the work list of the coming 90 days is drawn up
      Then none of the customers is told, for want of failures to learn from
